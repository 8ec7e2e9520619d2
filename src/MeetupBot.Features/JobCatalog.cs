using MeetupBot.Features.Cards;
using MeetupBot.Features.CheckIn;
using MeetupBot.Features.Coffee;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Digest;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Promises;
using MeetupBot.Features.Recap;
using MeetupBot.Features.Reconnect;
using MeetupBot.Features.Remind;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Vote;
using MeetupBot.Features.WhoMet;

namespace MeetupBot.Features;

/// <summary>Everything that falls due: one line each.</summary>
public static class JobCatalog
{
    public static IReadOnlyList<IDueJob> Create(ReminderLog log) =>
    [
        new ClosePoll(),
        new ExpirePoll(),
        new NudgeVoters(),
        new RemindMember(log),
        new RemindChannel(log),
        new StillComing(),
        new MonthlyDigest(),
        new MeetupOver(),
        new DistanceKeeper(),
        new HoldCoffeeRound(),
        new IntroduceGroup(),
        new AskLocals(),
        new AskIntroduced(),
        new CheckInOpens(),
        new CheckInCloses(),
        new FollowUpMeetup(log),
        new AskWhoMet(),
        new RemindPromise(),
        new ReconnectNudge(),
    ];
}
