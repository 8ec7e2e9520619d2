using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Leave;

/// <summary>New names, and people whom a platform could not name at first.</summary>
public sealed class RenameTests : BotTests
{
    private static readonly UserRef Eli = new(TestPlatform.PlatformName, "eli");

    [Fact]
    public async Task A_new_name_stands_on_the_cards_at_the_next_act_anywhere()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.Command(Ben with { Name = "Ben" }, "help");
        Assert.Contains("2 going: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Do(CommandOf(Ben.Person with { Name = "Benedikt" }, "help"));

        Assert.Contains("2 going: Ana, Benedikt", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_that_the_platform_reports_stands_there_at_once()
    {
        await Poll();
        await Bot.Happens(new ChatEvent.PersonSeen(BotHarness.Leeds, Ana.Person with { Name = "Ana Lee" }));

        Assert.Contains("Ana Lee proposes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_unknown_stays_unknown_when_their_profile_changes()
    {
        await Bot.Happens(new ChatEvent.PersonSeen(BotHarness.Leeds, new Person(Eli, "Eli")));

        Assert.Empty(await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Eli.Platform, Eli.Id)));
    }

    [Fact]
    public async Task A_name_in_which_nothing_can_be_seen_is_never_replaced_by_an_id()
    {
        await Met(new Person(Eli, "\u3164\u200b"));

        Assert.Equal("somebody", await NameOf(Eli));
    }

    [Fact]
    public async Task Whom_the_platform_could_not_name_goes_by_the_label_until_it_can()
    {
        Bot.Platform.CannotFind = true;
        await Met(new Person(Eli, "eli.b") { IsUnanswered = true });
        Assert.Equal("eli.b", await NameOf(Eli));
        await Bot.Advance(Duration.FromMinutes(30));
        Assert.True(Bot.Platform.LookedUp.Count(user => user == Eli) > 3);

        Bot.Platform.CannotFind = false;
        Bot.Platform.People[Eli] = new Person(Eli, "Eli Brown", TimeZone: "Europe/Lisbon");
        await Bot.Advance(Duration.FromHours(2));

        Assert.Equal("Eli Brown", await NameOf(Eli));
        Assert.Equal("Europe/Lisbon", (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Eli.Platform, Eli.Id)[0])).Zone!.Id);
        var asked = Bot.Platform.LookedUp.Count;
        await Bot.Advance(Duration.FromHours(20));
        Assert.Equal(asked, Bot.Platform.LookedUp.Count);
    }

    [Fact]
    public async Task A_label_replaces_no_name()
    {
        await Met(Cleo.Person with { Name = "cl", IsUnanswered = true });

        Assert.Equal("Cleo", await NameOf(Cleo.User));
    }

    private Task<Answer> Met(Person person) => Bot.Do(Bot.CommandOf(Ben, "met", ("member", person.User.Id)) with
    {
        Named = new Dictionary<string, Person> { [person.User.Id] = person },
    });

    private Task<string?> NameOf(UserRef user) =>
        Bot.Database.ReadAsync(session => session.Members.FindAnywhere(user.Platform, user.Id)[0].Member.Name);

    [Fact]
    public async Task A_longer_name_is_written_once_in_what_the_first_act_under_it_sends_and_is_forgotten_whole()
    {
        var renamed = Ben.Person with { Name = "Ben Quist" };
        await Bot.Do(CommandOf(renamed, "introduce", ("first", "ben"), ("second", "cleo")));

        Assert.StartsWith("Ben Quist would like to meet you.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        await Bot.Do(Bot.PressOf(Ben, await Bot.Do(CommandOf(renamed, "me forget")), "Forget me") with { Person = renamed });
        Assert.DoesNotContain("Quist", string.Concat(Bot.Inbox(Cleo).Select(told => told.Text)) + Bot.Dump(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kim")]
    [InlineData("Kim Moss")]
    public async Task A_new_name_is_not_given_to_somebody_else_who_goes_by_the_old_one_or_a_longer_one(string name)
    {
        var host = new Someone(name);
        await Bot.Command(host, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        var card = Bot.Channel;
        await Bot.Do(BotHarness.Here(
            new ComponentInteraction
            {
                Id = Bot.NextId(),
                Person = new Person(Eli, "Kim"),
                ReceivedAt = Bot.Now,
                Action = card.Button("Going").Action,
                Message = card.Message,
            },
            Ben));
        await Bot.AdvanceTo(At(1, 23));
        var managed = await Bot.Press(host, await Bot.Command(host, "show", ("id", IdOn(card))), "Manage");
        await Bot.ChoosePeople(host, (await Bot.Press(host, managed, "Hand over")).Shown, "Who takes over?", Ben);

        await Bot.Happens(new ChatEvent.PersonSeen(BotHarness.Leeds, new Person(Eli, "Zed")));
        await Bot.AdvanceTo(At(2, 9));

        Assert.StartsWith($"{name} asks you to take over Coffee", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    private CommandInteraction CommandOf(Person person, string command, params (string Option, string Value)[] options) =>
        Bot.CommandOf(Ben, command, options) with { Person = person };

    [Fact]
    public async Task A_former_name_that_somebody_elsewhere_shares_leaves_the_copies_of_what_was_told()
    {
        // Another Ben, in nothing of this.
        await Bot.Do(CommandOf(new Person(Eli, "Ben"), "help"));
        await Bot.Command(Ben, "introduce", ("first", "ben"), ("second", "cleo"));
        Assert.StartsWith("Ben would like to meet you.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        var renamed = Ben.Person with { Name = "Quist" };

        await Bot.Do(Bot.PressOf(Ben, await Bot.Do(CommandOf(renamed, "me forget")), "Forget me") with { Person = renamed });

        Assert.DoesNotContain("Ben", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }
}
