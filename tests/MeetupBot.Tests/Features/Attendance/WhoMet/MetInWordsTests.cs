using MeetupBot.Chat.Addresses;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.WhoMet;

/// <summary>People who are named in the text of a command.</summary>
public sealed class MetInWordsTests : BotTests
{
    private static readonly Someone BobSmith = new("Bob Smith");
    private static readonly Someone BobJones = new("Bob Jones");

    [Theory]
    [InlineData("<@cleo> and <@dev>", "Noted: Cleo and Dev. You")]
    [InlineData("<@cleo|Cleo>,<@dev>", "Noted: Cleo and Dev. You")]
    [InlineData("cleo & DEV", "Noted: Cleo and Dev. You")]
    [InlineData("@Cleo,@Dev", "Noted: Cleo and Dev. You")]
    [InlineData("Cleo Dev", "Noted: Cleo and Dev. You")]
    [InlineData("my friend Cleo", "Noted: Cleo. You have now met 1 of 4 other members. I don't know “my friend”. I've left that out.")]
    [InlineData("Cleo yesterday", "Noted: Cleo. You have now met 1 of 4 other members. I don't know “yesterday”. I've left that out.")]
    [InlineData("Cleo for coffee", "Noted: Cleo. You")]
    public async Task Mentions_and_names_are_people_and_other_words_are_not(string typed, string said)
    {
        var before = await Members();
        Assert.StartsWith(said, (await Met(typed)).Text, StringComparison.Ordinal);
        Assert.Equal(before, await Members());
    }

    [Theory]
    [InlineData("Bob yesterday", "I don't know “Bob yesterday”.")]
    [InlineData("Xi, Yo and Zed", "I don't know “Xi”, “Yo” or “Zed”.")]
    [InlineData("and", "Who did you meet? Name up to five people.")]
    public async Task Where_nobody_is_named_the_words_are_and_people_can_be_chosen(string typed, string said)
    {
        var before = await Members();
        var answer = await Met(typed);
        Assert.Equal($"{said}\n[Who did you meet?]", answer.Text);
        Assert.Equal(before, await Members());
        Assert.StartsWith("Noted: Cleo.", (await Bot.ChoosePeople(Ben, answer.Shown, "Who did you meet?", Cleo)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_several_may_bear_is_asked_about()
    {
        foreach (var bob in new[] { BobSmith, BobJones })
            await Bot.Command(bob, "help");

        var answer = await Met("Bob and Cleo");

        Assert.Contains("Several people here could be “Bob”. Who do you mean?\n[Bob Jones] [Bob Smith]", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: Cleo.", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: Bob Smith.", (await Bot.Press(Ben, answer, "Bob Smith")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: Bob Jones.", (await Met("bob jones")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_the_same_name_are_told_apart_by_the_platform_s_own_menu()
    {
        await Bot.Command(BobSmith, "help");
        await Bot.Do(Bot.CommandOf(BobSmith, "help") with { Person = new Person(new UserRef(TestPlatform.PlatformName, "other"), "BOB SMITH") });

        Assert.Equal("Who do you mean by “Bob Smith”?\n[Who did you meet?]", (await Met("Bob Smith")).Text);
    }

    [Fact]
    public async Task Who_is_named_by_the_platform_need_not_have_acted_before()
    {
        var eli = new Someone("Eli Brown");
        var answer = await Met("eli brown", eli.Person);

        Assert.StartsWith("Noted: Eli Brown. You have now met 1 of 5 other members.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_account_is_not_noted()
    {
        var answer = await Met("<@cleo>", Cleo.Person with { HasLeft = true });

        Assert.StartsWith("One of them isn't in this community any more, so I haven't noted that.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Five_fit_and_the_others_are_named()
    {
        var more = new[] { new Someone("Eli"), new Someone("Fay"), new Someone("Gus") };
        foreach (var one in more)
            await Bot.Command(one, "help");

        var answer = await Met("Ana, Cleo, Dev, Eli, Fay, Gus and Olga");

        Assert.StartsWith("Noted: Ana, Cleo, Dev, Eli and Fay.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Only 5 people fit at once, so I've left out Gus and Olga.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cleo", "Cleo")]
    [InlineData("@Cleo", "Cleo")]
    [InlineData("<@cleo>", "Cleo")]
    public async Task Connections_are_looked_up_by_name_too(string typed, string name) =>
        Assert.Contains($"I don't think you and {name} have met yet", (await Bot.Command(Ben, "connections", ("member", typed))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Connections_are_looked_at_one_by_one()
    {
        var answer = await Bot.Command(Ben, "connections", ("member", "Cleo and Dev"));

        Assert.Equal("One person at a time. Who do you mean?\n[Cleo] [Dev]", answer.Text);
        Assert.Contains("I don't think you and Dev have met yet", (await Bot.Press(Ben, answer, "Dev")).Text, StringComparison.Ordinal);
        Assert.Equal(
            "I don't know “yesterday”.",
            (await Bot.Command(Ben, "connections", ("member", "yesterday"))).Text);
    }

    private Task<Answer> Met(string typed, params Person[] named) =>
        Bot.Do(Bot.CommandOf(Ben, "met", ("member", typed)) with { Named = named.ToDictionary(person => person.User.Id) });

    private Task<int> Members() => Bot.Database.ReadAsync(session =>
        session.Members.ListNamed(session.Members.FindAnywhere(TestPlatform.PlatformName, "ben")[0].Community.Id).Count);

    [Theory]
    [InlineData("Will and Cleo", "Noted: Cleo and Will.")]
    [InlineData("Will yesterday", "Noted: Will.")]
    [InlineData("will", "Noted: Will.")]
    [InlineData("@will yesterday", "Noted: Will.")]
    public async Task A_name_that_is_a_word_is_a_name_where_it_is_written_like_one(string typed, string said)
    {
        await Bot.Command(new Someone("Will"), "help");

        Assert.StartsWith(said, (await Met(typed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_in_a_sentence_that_is_also_a_name_is_asked_about()
    {
        await Bot.Command(new Someone("Will"), "help");

        var answer = await Met("Cleo who will be back");

        Assert.StartsWith("Noted: Cleo.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Did you mean Will?\n[Will]", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Will", (await Bot.Command(Ben, "connections")).Text, StringComparison.Ordinal);
    }
}
