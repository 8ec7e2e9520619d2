using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

public sealed class RoundTests : CoffeeTests
{
    [Fact]
    public async Task On_monday_pairs_who_have_not_met_are_introduced_once()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);
        await HaveMet(Ana, Ben);
        await HaveMet(Cleo, Dev);
        await HaveMet(Ana, Cleo);
        await HaveMet(Ben, Dev);

        await Bot.AdvanceTo(At(7, 9, 59));
        Assert.Empty(Groups());
        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana dev", "ben cleo"], Groups().Order(StringComparer.Ordinal));
        Assert.Contains("This is your coffee round", Bot.Platform.Deliveries.OfType<Delivery.Group>().Select(group => CardText.Render(group.Card)).First(), StringComparison.Ordinal);
        Assert.Equal(At(14, 10), await Planned());
    }

    [Fact]
    public async Task Pairs_of_whom_only_one_says_that_they_met_count_as_not_having_met()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);
        await HaveMet(Ana, Ben);
        await HaveMet(Cleo, Dev);
        await HaveMet(Ana, Cleo);
        await HaveMet(Ben, Dev);
        await Bot.Database.WriteAsync(session =>
        {
            session.Encounters.Say(CommunityOf(session), IdOf(session, Ana), IdOf(session, Dev), Occasion.Elsewhere, Bot.Now);
            session.Encounters.Say(CommunityOf(session), IdOf(session, Cleo), IdOf(session, Ben), Occasion.Elsewhere, Bot.Now);
        });

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana dev", "ben cleo"], Groups().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task People_who_like_the_same_are_introduced_where_everybody_may_read_it_and_for_that_reason()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);
        foreach (var (person, likes) in new[] { (Ana, "chess"), (Ben, "jazz"), (Cleo, "Chess, tea"), (Dev, "jazz") })
            await Bot.Command(person, "me set", ("visibility", "open"), ("interests", likes));

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana cleo", "ben dev"], Groups().Order(StringComparer.Ordinal));
        Assert.Contains(Bot.Platform.Deliveries.OfType<Delivery.Group>(), group => CardText.Render(group.Card).Contains("You both like chess.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mutuals")]
    [InlineData("private")]
    public async Task What_not_everybody_may_read_changes_nobodys_group(string visibility)
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);
        var pairs = await FindGroupsAsync(visibility: null);

        Assert.Equal(pairs, await FindGroupsAsync(visibility));

        // Each pair in turn likes the same.
        async Task<IReadOnlyList<string>> FindGroupsAsync(string? visibility)
        {
            var found = new List<string>();
            foreach (var (one, other) in new[] { (Ana, Ben), (Ana, Cleo), (Ana, Dev) })
            {
                foreach (var person in new[] { Ana, Ben, Cleo, Dev })
                    await Bot.Command(person, "me set", ("visibility", visibility ?? "open"), ("interests", visibility is not null && (person == one || person == other) ? "chess" : "none"));
                found.AddRange(await Read(session =>
                {
                    var community = session.Communities.Find(CommunityOf(session))!;
                    var plan = new RoundReader(session).Prepare(community, DateTimeZone.Utc, At(7, 10), At(7, 10)).Plan;
                    return plan.Groups.Select(group => string.Join(' ', group.Order()));
                }));
            }

            return found;
        }
    }

    [Fact]
    public async Task The_next_round_brings_other_people_together()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);

        await Bot.AdvanceTo(At(21, 10, 1));

        Assert.Equal(6, Groups().Count);
        Assert.Equal(6, Groups().Distinct().Count());
    }

    [Fact]
    public async Task Three_make_a_trio_and_areas_do_not_mix()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Join(" l e e d s", Cleo);
        await Join("York", Dev, Olga);

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(["ana ben cleo", "dev olga"], Groups().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_who_know_each_other_read_that_they_do_and_only_if_both_say_so()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Join("York", Cleo, Dev);
        await HaveMet(Ana, Ben);
        await Bot.Database.WriteAsync(session =>
            session.Encounters.Say(CommunityOf(session), IdOf(session, Cleo), IdOf(session, Dev), Occasion.Elsewhere, At(20, 12, month: 11)));

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Contains("You know each other already; catch up.", GroupOf("ana ben"), StringComparison.Ordinal);
        Assert.DoesNotContain("know each other", GroupOf("cleo dev"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_met_at_a_meetup_read_at_which()
    {
        await TurnOn();
        var walk = new MeetupBot.Domain.Meetups.MeetupId(IdOn(await Meetup("Sat 10am")));
        await Join("Leeds", Ana, Ben);
        await Bot.AdvanceTo(At(6, 12));
        await Bot.Database.WriteAsync(session =>
        {
            session.Encounters.Say(CommunityOf(session), IdOf(session, Ana), IdOf(session, Ben), Occasion.ForMeetup(walk), At(5, 10));
            session.Encounters.Say(CommunityOf(session), IdOf(session, Ben), IdOf(session, Ana), Occasion.ForMeetup(walk), At(5, 10));
        });

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Contains("You know each other from Coffee; catch up.", GroupOf("ana ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_were_together_before_read_that()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);

        await Bot.AdvanceTo(At(14, 10, 1));

        Assert.DoesNotContain("before", Bot.Platform.Deliveries.OfType<Delivery.Group>().Select(group => CardText.Render(group.Card)).First(), StringComparison.Ordinal);
        Assert.Contains("I've brought you together before", GroupOf("ana ben"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutuals", true)]
    [InlineData("private", false)]
    public async Task Three_read_why_there_are_three_and_only_what_all_three_may_know(string visibility, bool isSaid)
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo);
        await HaveMet(Ana, Ben);
        await HaveMet(Ben, Cleo);
        await Bot.Command(Ana, "me set", ("visibility", visibility));

        await Bot.AdvanceTo(At(7, 10, 1));

        var text = GroupOf("ana ben cleo");
        Assert.Contains("There are three of you because the number of people was odd.", text, StringComparison.Ordinal);
        Assert.Equal(isSaid, text.Contains("Ana and Ben know each other already", StringComparison.Ordinal));
        Assert.Contains("Ben and Cleo", text, StringComparison.Ordinal);
    }

    private string GroupOf(string users) => Bot.Platform.Deliveries.OfType<Delivery.Group>()
        .Where(group => string.Join(' ', group.Users.Select(user => user.Id).Order(StringComparer.Ordinal)) == users)
        .Select(group => CardText.Render(group.Card)).Last();

    [Fact]
    public async Task Who_is_alone_in_their_area_is_told_where_many_others_are()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Join("York", Cleo);

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Equal(
            "There was nobody for you in this coffee round.\n"
            + "You come first in the next one. Bring somebody along: /meetup coffee join puts them in it too.\n[Pause] [Another area] [Leave]",
            Bot.LastDirect(Cleo).Text);
        Assert.Equal(["ana ben"], Groups());
        Someone[] more = [new("Eli"), new("Fay"), new("Gus")];
        await Join("Leeds", more);
        await Bot.AdvanceTo(At(14, 10, 1));
        Assert.StartsWith("There was nobody for you in this coffee round. Most of the others are in Leeds: 5 people.\n", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Leave");
        await Bot.AdvanceTo(At(21, 10, 1));
        Assert.Equal(2, Bot.Inbox(Cleo).Count);
    }

    [Fact]
    public async Task A_space_that_was_left_holds_no_round()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo);
        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Empty(Groups());
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Equal(0, (await Read(session => session.Coffee.LastRound(CommunityOf(session))))!.Members);
    }

    [Fact]
    public async Task A_round_of_one_tells_them_and_a_round_of_none_tells_nobody()
    {
        await TurnOn();
        await Bot.AdvanceTo(At(7, 10, 1));
        Assert.Equal(0, (await Read(session => session.Coffee.LastRound(CommunityOf(session))))!.Members);

        await Join("Leeds", Ana);
        await Bot.AdvanceTo(At(14, 10, 1));

        Assert.StartsWith("There was nobody for you in this coffee round.", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
        Assert.Empty(Groups());
        Assert.Equal(At(21, 10), await Planned());
    }

    [Fact]
    public async Task A_pair_that_said_no_thanks_is_never_introduced_and_learns_nothing_of_it()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Bot.Database.WriteAsync(session => session.NoThanks.Say(IdOf(session, Ana), IdOf(session, Ben), Bot.Now));

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.Empty(Groups());
        Assert.StartsWith("There was nobody for you in this coffee round.\nYou come first in the next one.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
        await Join("Leeds", Cleo);
        await Bot.AdvanceTo(At(14, 10, 1));
        await Join("Leeds", Dev);
        await Bot.AdvanceTo(At(21, 10, 1));
        Assert.DoesNotContain(Groups(), group => group.Contains("ana", StringComparison.Ordinal) && group.Contains("ben", StringComparison.Ordinal));
        Assert.Contains(Groups(), group => group.Contains("ana", StringComparison.Ordinal));
        Assert.Contains(Groups(), group => group.Contains("ben", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_pauses_left_or_was_forgotten_is_not_in_it()
    {
        await TurnOn();
        await Bot.Command(Finn, "help");
        await Join("Leeds", Ana, Ben, Cleo, Dev, Finn);
        await Bot.Command(Ana, "coffee pause", ("until", "8 Dec"));
        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");
        await Bot.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([IdOf(session, Cleo)])[0], left: true, Bot.Now));

        await Bot.AdvanceTo(At(7, 10, 1));
        Assert.Equal(["dev finn"], Groups());

        await Bot.AdvanceTo(At(14, 10, 1));
        Assert.Equal("ana dev finn", Groups()[^1]);
    }

    [Fact]
    public async Task A_round_that_is_weeks_late_is_held_once()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);

        await Bot.SleepUntil(At(30, 12));

        Assert.Equal(2, Groups().Count);
        // Mon 4 Jan is more than the pause away; Mon 28 Dec had passed.
        Assert.Equal(At(4, 10, month: 1, year: 2027), await Planned());
    }

    [Fact]
    public async Task A_round_that_runs_shortly_before_the_next_one_takes_its_place()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);

        await Bot.SleepUntil(At(13, 12));

        Assert.Single(Groups());
        Assert.Equal(At(21, 10), await Planned());
    }

    [Fact]
    public async Task The_same_round_run_twice_happens_once()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben, Cleo, Dev);
        var item = (await Read(session => session.Due.Find(Key(session))))!;
        await Bot.AdvanceTo(At(7, 10, 1));

        await Bot.Database.WriteAsync(session => session.Due.Schedule(item));
        await Bot.Settle();

        Assert.Equal(2, Groups().Count);
        Assert.Equal(At(14, 10), await Planned());
    }

    [Fact]
    public async Task A_round_that_dies_half_way_through_its_groups_goes_on_where_it_was()
    {
        await TurnOn();
        var people = Enumerable.Range(1, 12).Select(number => new Someone($"P{number}")).ToArray();
        foreach (var one in people)
            await Bot.Command(one, "help");
        await Join("Leeds", people);
        var failures = 0;
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem { Kind = "coffee.group", Key = "broken", DueAt = At(7, 10), Payload = "x" }));
        Bot.Platform.Instead = delivery => delivery is Delivery.Group && failures++ % 2 == 0 ? new DeliveryResult.TryLater(Duration.FromMinutes(1), "down") : null;

        await Bot.SleepUntil(At(7, 10));
        await Bot.Advance(Duration.FromMinutes(30));

        var done = Bot.Platform.Messages.Where(message => message.Recipient is null && message.Shown.Text.Contains("coffee round", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, done.Count);
        Assert.Equal(6, done.Select(message => message.Reference.ChannelId).Distinct().Count());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Larger_groups_are_introduced_together(int size)
    {
        await TurnOn("Weekly", ("size", $"{size}"));
        await Bot.Command(Finn, "help");
        await Join("Leeds", Ana, Ben, Cleo, Dev, Olga, Finn);

        await Bot.AdvanceTo(At(7, 10, 1));

        Assert.All(Groups(), group => Assert.InRange(group.Split(' ').Length, 3, size));
        Assert.Equal(6, Groups().Sum(group => group.Split(' ').Length));
        await Bot.AdvanceTo(At(22, 12));
        Assert.Contains(Bot.Inbox(Ana), told => told.Text.Contains("Did you meet?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_whose_other_member_left_meanwhile_is_told_kindly()
    {
        await TurnOn();
        await Join("Leeds", Ana, Ben);
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem
        {
            Kind = "coffee.group",
            Key = "one",
            DueAt = Bot.Now,
            Payload = $"{CommunityOf(session).Value};1;{IdOf(session, Ana).Value},{IdOf(session, Dev).Value}",
        }));
        await Bot.Settle();

        Assert.StartsWith("There was nobody for you in this coffee round.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Dev));
    }

    private Task<Instant?> Planned() => Read(session => session.Due.Find(Key(session))?.DueAt);

    private static string Key(Session session) => $"coffee.round:{CommunityOf(session).Value}";
}
