using MeetupBot.Application.Modules;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Attendance.Stats;
using MeetupBot.Features.Attendance.WhoMet;
using MeetupBot.Features.Community.Digest;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Features.Community.Help;
using MeetupBot.Features.Community.Home;
using MeetupBot.Features.Community.Link;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Community.Settings;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Introductions.Promises;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Features.Scheduling.Browse;
using MeetupBot.Features.Scheduling.Cancel;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Leave;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Organize;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Features.Scheduling.Series;
using MeetupBot.Features.Scheduling.Vote;

namespace MeetupBot.Features;

/// <summary>All features: one line each. Platforms and <c>help</c> show the commands in this order.</summary>
public static class FeatureModules
{
    public static void Register(FeatureRegistry features) => features
        .Module<MeetupsModule>()
        .Module<NewsModule>()
        .Module<ProposeModule>()
        .Module<BrowseModule>()
        .Module<DecideModule>()
        .Module<SeriesModule>()
        .Module<OrganizeModule>()
        .Module<CancelModule>()
        .Module<VoteModule>()
        .Module<RsvpsModule>()
        .Module<RemindModule>()
        .Module<LeaveModule>()
        .Module<LinksModule>()
        .Module<AttendeesModule>()
        .Module<GuestsModule>()
        .Module<CheckInModule>()
        .Module<RecapModule>()
        .Module<FollowUpModule>()
        .Module<WhoMetModule>()
        .Module<ConnectionsModule>()
        .Module<IntroduceModule>()
        .Module<StatsModule>()
        .Module<CoffeeModule>()
        .Module<PromisesModule>()
        .Module<ReconnectModule>()
        .Module<ProfileModule>()
        .Module<SettingsModule>()
        .Module<FeedsModule>()
        .Module<LinkModule>()
        .Module<HelpModule>()
        .Module<HomeModule>()
        .Module<DigestModule>();
}
