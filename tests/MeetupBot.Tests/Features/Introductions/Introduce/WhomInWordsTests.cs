using MeetupBot.Chat.Addresses;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>An introduction that is typed in one line.</summary>
public sealed class WhomInWordsTests : IntroductionTests
{
    private static readonly Someone EliBrown = new("Eli Brown");

    [Theory]
    [InlineData("<@ben> and <@cleo> because they climb", "they climb")]
    [InlineData("<@ben>, <@cleo> they climb", "they climb")]
    [InlineData("<@ben|Ben> to <@cleo|Cleo>: they climb", "they climb")]
    [InlineData("@Ben,@Cleo because they climb", "they climb")]
    [InlineData("ben with cleo because they climb", "they climb")]
    [InlineData("Ben Cleo they climb", "they climb")]
    public async Task Two_are_asked_and_read_why(string typed, string reason)
    {
        var answer = await Typed(typed);

        Assert.StartsWith("I ask Ben and Cleo, each in private", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"Ana: “{reason}”.", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
        Assert.Contains($"Ana: “{reason}”.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_ask_for_oneself() =>
        Assert.StartsWith("If Olga may be asked, I ask in private,", (await Typed("me to @Olga")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_word_that_is_nobody_is_named_and_the_form_keeps_what_is_clear()
    {
        var answer = await Typed("<@ben> and Elli because they climb");

        Assert.True(answer.IsRefusal);
        Assert.Equal("I don't know “Elli”.\n[Choose them]", answer.Text);
        var form = (await Bot.Press(Ana, answer, "Choose them")).Form;
        Assert.Equal(["ben", "", "they climb"], form.Fields.Select(field => field.Value));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Whoever_may_be_meant_is_one_press_away()
    {
        await Bot.Command(EliBrown, "help");
        var answer = await Typed("Ben and Eli because they climb");

        Assert.Equal("I don't know “Eli”. Did you mean Eli Brown?\n[Eli Brown]\n[Choose them]", answer.Text);
        Assert.StartsWith("I ask Ben and Eli Brown", (await Bot.Press(Ana, answer, "Eli Brown")).Text, StringComparison.Ordinal);
        Assert.Contains("Ana: “they climb”.", Bot.LastDirect(EliBrown).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben and Cloe", "Cloe")]
    [InlineData("Ben and cleoo", "cleoo")]
    public async Task A_name_with_a_slip_in_it_is_offered_and_nobody_is_asked_before(string typed, string name)
    {
        var answer = await Typed(typed);

        Assert.Equal($"I don't know “{name}”. Did you mean Cleo?\n[Cleo]\n[Choose them]", answer.Text);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.StartsWith("I ask Ben and Cleo", (await Bot.Press(Ana, answer, "Cleo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_are_not_one_introduction_and_nobody_is_dropped()
    {
        var answer = await Typed("<@ben>, <@cleo> and <@dev> because they climb");

        Assert.Equal("An introduction is between two people, and you named 3.\n[Choose them]", answer.Text);
        Assert.Equal(["ben", "cleo", "they climb"], (await Bot.Press(Ana, answer, "Choose them")).Form.Fields.Select(field => field.Value));
    }

    [Fact]
    public async Task One_person_opens_the_form_with_them_and_the_reason()
    {
        var form = (await Typed("@Ben because they climb")).Form;

        Assert.Equal(["ben", "", "they climb"], form.Fields.Select(field => field.Value));
    }

    [Fact]
    public async Task A_deactivated_account_is_not_asked()
    {
        var answer = await Typed("<@ben> <@cleo>", Cleo.Person with { HasLeft = true });

        Assert.Equal("This person isn't in this community any more. /meetup connections shows who to meet next.", answer.Text);
        Assert.Empty(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ben));
    }

    private Task<Answer> Typed(string typed, params Person[] named) =>
        Bot.Do(Bot.CommandOf(Ana, "introduce", ("first", typed)) with { Named = named.ToDictionary(person => person.User.Id) });
}
