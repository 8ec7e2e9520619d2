using MeetupBot.Tests.Storage.Due;
using MeetupBot.Tests.Storage.Links;
using MeetupBot.Tests.Storage.Outbox;
using MeetupBot.Tests.Storage.Stores;

namespace MeetupBot.Tests.Storage.Postgres;

// What holds on SQLite holds on PostgreSQL. Of what holds for any seed a few are tried here.
public sealed class CommunityStoreOnPostgresTests : CommunityStoreTests, IOnPostgres;

public sealed class EncounterStoreOnPostgresTests : EncounterStoreTests, IOnPostgres;

public sealed class FollowUpStoreOnPostgresTests : FollowUpStoreTests, IOnPostgres;

public sealed class MeetupStoreOnPostgresTests : MeetupStoreTests, IOnPostgres;

public sealed class MemberStoreOnPostgresTests : MemberStoreTests, IOnPostgres;

public sealed class NoThanksOnPostgresTests : NoThanksTests, IOnPostgres;

public sealed class PollStoreOnPostgresTests : PollStoreTests, IOnPostgres;

public sealed class RsvpStoreOnPostgresTests : RsvpStoreTests, IOnPostgres;

public sealed class RuleContractOnPostgresTests(ITestOutputHelper output) : RuleContractTests(output), IOnPostgres
{
    public static new TheoryData<int> Seeds() => new(1, 2, 3);
}

public sealed class SmallStoreOnPostgresTests : SmallStoreTests, IOnPostgres;

public sealed class LinkStoreOnPostgresTests : LinkStoreTests, IOnPostgres;

public sealed class MergeOnPostgresTests : MergeTests, IOnPostgres;

public sealed class MergeWalkOnPostgresTests(ITestOutputHelper output) : MergeWalkTests(output), IOnPostgres
{
    public static new TheoryData<int> Seeds() => new(1, 2, 3);
}

public sealed class OutboxStoreOnPostgresTests : OutboxStoreTests, IOnPostgres;

public sealed class OutboxMergeOnPostgresTests : OutboxMergeTests, IOnPostgres;

public sealed class OutboxWalkOnPostgresTests(ITestOutputHelper output) : OutboxWalkTests(output), IOnPostgres;

public sealed class DueStoreOnPostgresTests : DueStoreTests, IOnPostgres;
