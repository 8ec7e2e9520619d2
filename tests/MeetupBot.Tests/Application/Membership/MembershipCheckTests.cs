using MeetupBot.Application.Jobs;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Membership;

public sealed class MembershipCheckTests : BotTests
{
    private protected override BotHarness Create() => new(extra: features => features.Job<NamingJob>().Shared<NamedPeople>());

    [Fact]
    public async Task Due_work_that_names_people_does_not_name_who_has_left()
    {
        Bot.Platform.Left.Add(Cleo.User);
        await Run(At(3, 10));
        Assert.Equal(["Ana", "Ben", "Dev"], Bot.Service<NamedPeople>().Names);
    }

    [Fact]
    public async Task Somebody_is_asked_about_once_a_day_and_not_when_they_were_just_seen()
    {
        await Run(At(1, 12));
        Assert.Empty(Bot.Platform.LookedUp);
        await Run(At(3, 10));
        Assert.Equal(4, Bot.Platform.LookedUp.Count);
        await Run(At(3, 20));
        Assert.Equal(4, Bot.Platform.LookedUp.Count);
        await Run(At(5, 10));
        Assert.Equal(8, Bot.Platform.LookedUp.Count);
    }

    [Fact]
    public async Task A_platform_that_can_not_say_leaves_everybody_where_they_were()
    {
        Bot.Platform.CannotFind = true;
        await Run(At(3, 10));
        Assert.Equal(["Ana", "Ben", "Cleo", "Dev"], Bot.Service<NamedPeople>().Names);
    }

    [Fact]
    public async Task Who_comes_back_and_acts_is_there_again()
    {
        Bot.Platform.Left.Add(Cleo.User);
        await Run(At(3, 10));
        Bot.Platform.Left.Clear();
        await Bot.Command(Cleo, "list");
        await Run(At(3, 12));
        Assert.Contains("Cleo", Bot.Service<NamedPeople>().Names);
    }

    [Fact]
    public async Task An_account_that_a_platform_says_was_closed_or_that_a_message_can_not_find_has_left()
    {
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Cleo.User));
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, new UserRef(TestPlatform.PlatformName, "nobody")));
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && direct.User == Dev.User ? new DeliveryResult.Refused(RefusalReason.Gone, "no such user") : null;
        await Meetup("Sat 10am");
        await Bot.Press(Dev, Bot.Channel, "Going");
        await Bot.Cancel(Ana, IdOn(Bot.ChannelCards[0]));

        await Run(At(1, 12));

        Assert.Equal(["Ana", "Ben"], Bot.Service<NamedPeople>().Names);
    }

    private async Task Run(Instant at)
    {
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem { Kind = NamingJob.Name, Key = $"{NamingJob.Name}:{at}", DueAt = at }));
        await Bot.AdvanceTo(at + Duration.FromMinutes(1));
    }

    /// <summary>Names the first four who were seen.</summary>
    private sealed class NamingJob(Session session, NamedPeople named) : IJob, IChecksPeople<NoPayload>
    {
        public const string Name = "test.naming";

        public static string Kind => Name;

        public static string Describe(string title) => title;

        public static string DescribeDone(string title) => title;

        public IReadOnlyList<MemberId> PeopleOf(JobContext job, NoPayload payload) => [.. new[] { Ana, Ben, Cleo, Dev }
            .SelectMany(person => session.Members.FindAnywhere(person.Platform, person.User.Id)).Select(known => known.Member.Id)];

        public void Run(JobContext job) => named.Names = [.. session.Members.Here(PeopleOf(job, default)).Select(member => member.Name!)];
    }

    private sealed class NamedPeople
    {
        public IReadOnlyList<string> Names { get; set; } = [];
    }
}
