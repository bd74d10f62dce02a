package gridline.community.community.web;

import gridline.platform.savedview.ViewedLists;
import gridline.platform.security.AccessRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 小区列表视图: filters of the list of communities may be kept under a name by everybody, since everybody reads it. */
@Configuration(proxyBeanMethods = false)
class ViewsOfCommunities {

    @Bean
    ViewedLists viewedLists() {
        return ViewedLists.readBy(AccessRow.everyone()).with("COMMUNITIES", CommunityList.class);
    }
}
