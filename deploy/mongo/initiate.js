// Makes the three nodes one replica set, once, and waits until it has a primary.
try {
  rs.status();
} catch (notYet) {
  rs.initiate({
    _id: 'gridline',
    members: ['mongo1', 'mongo2', 'mongo3'].map((name, index) => ({ _id: index, host: `${name}:27017` })),
  });
}
while (!rs.status().members.some((member) => member.stateStr === 'PRIMARY')) {
  sleep(500);
}
