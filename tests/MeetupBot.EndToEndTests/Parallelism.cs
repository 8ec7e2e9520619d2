using MeetupBot.EndToEndTests;
using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Sandbox;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.EndToEndTests.Slack;
using MeetupBot.Tests;

// Most of these tests wait for clocks and processes, so more of them than processors may run at once.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(Order))]

namespace MeetupBot.EndToEndTests;

public sealed class Order() : LongestFirst(
    PagesCollection.Name,
    SandboxCollection.Name,
    nameof(RevokedTokenScenarios),
    nameof(CrashScenarios),
    nameof(ReminderScenarios),
    nameof(AftermathCrashScenarios),
    nameof(RestFaultTests),
    nameof(SocketFaultTests));
