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
    SandboxCollection.Name,
    PagesCollection.Name,
    nameof(DiscordCrashScenarios),
    nameof(RevokedSlackTokenBySocketScenarios),
    nameof(RevokedSlackTokenByHttpScenarios),
    nameof(SocketFaultTests),
    nameof(RepeatBySocketTests),
    nameof(RestFaultTests),
    nameof(ReminderScenarios),
    nameof(PostgresScenarios),
    nameof(SeriesCrashScenarios),
    nameof(AftermathCrashScenarios),
    nameof(RevokedDiscordTokenScenarios),
    nameof(SlackByHttpCrashScenarios),
    nameof(SlackBySocketCrashScenarios));
