import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { customerQuery } from '@/features/customers/api/getCustomer';
import { ActionDialog } from '@/features/customers/ActionDialog';
import { ContactsCard } from '@/features/customers/ContactsCard';
import { ConclusionDialog, SolutionDialog } from '@/features/customers/contracts/ContractDialog';
import { ContractsCard, type ContractDeed } from '@/features/customers/contracts/ContractsCard';
import type { Plan } from '@/features/customers/diary';
import { courseOf, type Course } from '@/features/customers/course';
import type { EvidenceKind } from '@/features/customers/evidence';
import { EvidenceDialog } from '@/features/customers/EvidenceDialog';
import { FirmCard } from '@/features/customers/FirmCard';
import { EvidenceCard } from '@/features/customers/HistoryCard';
import { HolderCard } from '@/features/customers/HolderCard';
import { AssignDialog } from '@/features/customers/AssignDialog';
import { DuplicatesCard } from '@/features/customers/merge/DuplicatesCard';
import { MarksCard } from '@/features/customers/marks/MarksCard';
import { MergeDialog } from '@/features/customers/merge/MergeDialog';
import type { Customer, FurtherPass } from '@/features/customers/model';
import { MoveBackDialog } from '@/features/customers/MoveBackDialog';
import { NextStageCard } from '@/features/customers/NextStageCard';
import { OrdersCard } from '@/features/customers/OrdersCard';
import { OrderStepDialog, type OrderDeed } from '@/features/customers/OrderStepDialog';
import type { PassDeed } from '@/features/customers/passes/PassesCard';
import { PlanDialog } from '@/features/customers/PlanDialog';
import { PlansCard } from '@/features/customers/PlansCard';
import { StageBadge } from '@/features/customers/StageBadge';
import { StagePath } from '@/features/customers/StagePath';
import { TimelineCard } from '@/features/customers/TimelineCard';
import { TransferDialog } from '@/features/customers/TransferDialog';
import { useText } from '@/shared/i18n/useText';
import { href } from '@/shared/router/paths';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Columns, Row, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { NextRecord } from '@/shared/ui/NextRecord';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { OrderDialog } from './customer/OrderDialog';
import { QuoteDialog } from './customer/QuoteDialog';
import { quoters } from './quoting/sellers';

const FileDialog = lazy(() =>
  import('@/features/customers/file/FileDialog').then((part) => ({ default: part.FileDialog })),
);

const TermsDialog = lazy(() =>
  import('@/features/customers/contracts/TermsDialog').then((part) => ({ default: part.TermsDialog })),
);
const MarksDialog = lazy(() =>
  import('@/features/customers/marks/MarksDialog').then((part) => ({ default: part.MarksDialog })),
);
const PassesCard = lazy(() =>
  import('@/features/customers/passes/PassesCard').then((part) => ({ default: part.PassesCard })),
);
const BeginPassDialog = lazy(() =>
  import('@/features/customers/passes/BeginPassDialog').then((part) => ({ default: part.BeginPassDialog })),
);

const BundlesCard = lazy(() => import('./customer/BundlesCard'));

export function CustomerPage({ customerId }: { customerId: string }) {
  const t = useText('customers');
  const query = useQuery(customerQuery(customerId));
  const customer = query.data;
  return (
    <Page
      upTo="/customers"
      title={customer?.firmName ?? t('title')}
      note={customer && <StageBadge stage={customer.stage} lost={customer.lost} />}
    >
      <NextRecord
        lists={['customers', 'list']}
        id={customerId}
        addressOf={(one) => href({ to: '/customers/$customerId', params: { customerId: one } })}
      />
      <Loaded query={query} rows={8}>
        {(loaded) => <CustomerFile customer={loaded} onReload={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

type Task =
  | { what: 'file' }
  | { what: 'order'; pass?: FurtherPass }
  | { what: 'pass' }
  | { what: 'marks' }
  | { what: 'back'; course: Course }
  | { what: 'action'; plan: Plan | null }
  | { what: 'plan' }
  | { what: 'quote' }
  | { what: 'transfer' }
  | { what: 'assign' }
  | { what: 'merge'; duplicateId: string }
  | { what: 'contract'; deed: ContractDeed }
  | { what: 'evidence'; course: Course; kind: EvidenceKind }
  | { what: 'step'; step: OrderDeed };

function CustomerFile({ customer, onReload }: { customer: Customer; onReload: () => void }) {
  const t = useText('customers');
  const w = useText('work');
  const user = useUser();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const mine = customer.holder?.id === user.id;
  const sells = mine && hasRole(user, 'ACCOUNT_MANAGER');
  const works = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER');
  const mayRecord = (mine || customer.holder === null) && works;
  const edit = mayRecord ? () => setTask({ what: 'file' }) : null;
  const mayTransfer = sells || hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const superior = hasRole(user, 'GRID_MANAGER', 'SUPERVISOR');
  const merges = superior || hasRole(user, 'ACCOUNT_MANAGER');
  // Who is on net already orders in a further pass.
  const orderable = !['TARGET', 'LISTED', 'ON_NET'].includes(customer.stage) && !customer.lost;
  if (customer.mergedInto) return <GivenUp keptId={customer.mergedInto.customerId} customer={customer} />;
  return (
    <>
      <StagePath stage={customer.stage} />
      <Columns>
        <Stack>
          {customer.next && (
            <NextStageCard
              // A refusal speaks of what was missing then; it goes when something was given.
              key={[customer.stage, ...customer.next.missingEvidence].join()}
              customer={customer}
              next={customer.next}
              mayMove={sells}
              mayRecord={mayRecord}
              onRecord={(kind) => setTask({ what: 'evidence', course: courseOf(customer), kind })}
              onMoveBack={() => setTask({ what: 'back', course: courseOf(customer) })}
            />
          )}
          {(customer.stage === 'ON_NET' || customer.passes.length > 0) && (
            <Suspense fallback={null}>
              <PassesCard customer={customer} sells={sells} onDeed={(deed) => setTask(taskOf(deed))} />
            </Suspense>
          )}
          <HolderCard
            customer={customer}
            me={user.id}
            mayHold={hasRole(user, 'ACCOUNT_MANAGER')}
            onTransfer={mayTransfer ? () => setTask({ what: 'transfer' }) : null}
            onAssign={superior ? () => setTask({ what: 'assign' }) : null}
            mayClaimForTeam={superior || hasRole(user, 'GRID_ASSISTANT')}
          />
          <PlansCard
            customer={customer}
            me={user.id}
            actions={
              works && (
                <Row>
                  <Button icon="check" onClick={() => setTask({ what: 'action', plan: null })}>
                    {w('record.title')}
                  </Button>
                  <Button icon="plus" onClick={() => setTask({ what: 'plan' })}>
                    {w('plan.add')}
                  </Button>
                </Row>
              )
            }
            onRecord={works ? (plan) => setTask({ what: 'action', plan }) : null}
          />
          <OrdersCard
            orders={customer.orders}
            passes={customer.passes}
            action={
              sells &&
              !customer.lost && (
                <Row>
                  <Button icon="tariff" onClick={() => setTask({ what: 'quote' })}>
                    {t('orders.quote')}
                  </Button>
                  {orderable && (
                    <Button icon="plus" onClick={() => setTask({ what: 'order' })}>
                      {t('orders.prepare')}
                    </Button>
                  )}
                </Row>
              )
            }
            maySign={sells}
            mayActivate={hasRole(user, 'TECHNICIAN')}
            onDeed={(step) => setTask({ what: 'step', step })}
          />
          <ContractsCard
            customerId={customer.id}
            contracts={customer.contracts}
            mayRecord={mayRecord}
            holds={sells}
            agrees={hasRole(user, 'SUPERVISOR')}
            onDeed={(deed) => setTask({ what: 'contract', deed })}
          />
          <EvidenceCard customer={customer} />
        </Stack>
        <Stack>
          <ContactsCard
            customer={customer}
            mayReveal={hasRole(user, 'GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR', 'TECHNICIAN')}
            onEdit={edit}
          />
          <FirmCard customer={customer} onEdit={edit} />
          {hasRole(user, ...quoters) && (
            <Suspense fallback={null}>
              <BundlesCard customer={customer} />
            </Suspense>
          )}
          <MarksCard customer={customer} onEdit={superior ? () => setTask({ what: 'marks' }) : null} />
          {merges && (
            <DuplicatesCard
              customerId={customer.id}
              onMerge={(duplicateId) => setTask({ what: 'merge', duplicateId })}
            />
          )}
          <TimelineCard customer={customer} />
        </Stack>
      </Columns>
      {task?.what === 'file' && (
        <Suspense fallback={null}>
          <FileDialog customer={customer} onReload={onReload} onClose={close} />
        </Suspense>
      )}
      {task?.what === 'evidence' && <EvidenceDialog course={task.course} kind={task.kind} onClose={close} />}
      {task?.what === 'action' && <ActionDialog customerId={customer.id} plan={task.plan} onClose={close} />}
      {task?.what === 'plan' && <PlanDialog customerId={customer.id} onClose={close} />}
      {task?.what === 'transfer' && <TransferDialog customer={customer} onClose={close} />}
      {task?.what === 'assign' && <AssignDialog customer={customer} onClose={close} />}
      {task?.what === 'merge' && (
        <MergeDialog customerId={customer.id} duplicateId={task.duplicateId} onClose={close} />
      )}
      {task?.what === 'contract' && (
        <ContractTask customer={customer} deed={task.deed} onReload={onReload} onClose={close} />
      )}
      {task?.what === 'quote' && <QuoteDialog customer={customer} onClose={close} />}
      {task?.what === 'back' && <MoveBackDialog course={task.course} onClose={close} />}
      {task?.what === 'order' && <OrderDialog customer={customer} pass={task.pass} onClose={close} />}
      {task?.what === 'marks' && (
        <Suspense fallback={null}>
          <MarksDialog customer={customer} onReload={onReload} onClose={close} />
        </Suspense>
      )}
      {task?.what === 'pass' && (
        <Suspense fallback={null}>
          <BeginPassDialog customer={customer} onClose={close} />
        </Suspense>
      )}
      {task?.what === 'step' && <OrderStepDialog {...task.step} customerId={customer.id} onClose={close} />}
    </>
  );
}

function taskOf(deed: PassDeed): Task {
  return deed.what === 'begin' ? { what: 'pass' } : deed;
}

type ContractTaskProps = {
  customer: Customer;
  deed: ContractDeed;
  onReload: () => void;
  onClose: () => void;
};

function ContractTask({ customer, deed, onReload, onClose }: ContractTaskProps) {
  switch (deed.what) {
    case 'add':
    case 'correct':
      return (
        <Suspense fallback={null}>
          <TermsDialog
            customer={customer}
            contract={deed.what === 'correct' ? deed.contract : undefined}
            onReload={onReload}
            onClose={onClose}
          />
        </Suspense>
      );
    case 'propose':
      return <SolutionDialog customerId={customer.id} contract={deed.contract} onClose={onClose} />;
    case 'conclude':
      return <ConclusionDialog customerId={customer.id} contract={deed.contract} onClose={onClose} />;
  }
}

/** FN-16: a file that was given up for another one; its history stays readable. */
function GivenUp({ keptId, customer }: { keptId: string; customer: Customer }) {
  const m = useText('merge');
  return (
    <Stack>
      <Notice tone="warn" title={m('mergedInto')}>
        <p>{m('mergedIntoText')}</p>
        <ButtonLink to="/customers/$customerId" params={{ customerId: keptId }} look="primary">
          {m('open')}
        </ButtonLink>
      </Notice>
      <TimelineCard customer={customer} />
    </Stack>
  );
}
