using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Features.Introductions.Introduce;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Promises;

/// <summary>"I'll send you that": a note for its writer alone.</summary>
public sealed class PromiseTests : IntroductionTests
{
    [Fact]
    public async Task Its_writer_is_reminded_once_after_three_days()
    {
        var saved = await Promise(Ana, Cleo, "that book");
        Assert.Equal("Noted for you alone: “that book”, for Cleo. I'll remind you once, on Fri 4 Dec 09:00.\n[Done] [Drop it]\nOnly you see this.", saved.Text);

        await Bot.Advance(Duration.FromDays(20));

        Assert.Equal("You wanted to send Cleo something: “that book”.\n[Done] [Drop it]\nOnly you see this.", Assert.Single(Bot.Inbox(Ana)).Text);
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task A_reminder_waits_for_the_end_of_quiet_hours()
    {
        await Bot.AdvanceTo(At(1, 23));
        await Promise(Ana, Cleo, "that book");

        await Bot.AdvanceTo(At(5, 7));
        Assert.Empty(Bot.Inbox(Ana));
        await Bot.AdvanceTo(At(5, 9));
        Assert.Single(Bot.Inbox(Ana));
    }

    [Theory]
    [InlineData("Done", Words.PromiseDone)]
    [InlineData("Drop it", Words.PromiseDropped)]
    public async Task What_is_settled_is_not_reminded_of(string button, string said)
    {
        var saved = await Promise(Ana, Cleo, "that book");

        Assert.Equal(said, (await Bot.Press(Ana, saved, button)).Text);

        await Bot.Advance(Duration.FromDays(20));
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task The_reminder_can_be_answered_in_the_direct_message()
    {
        await Promise(Ana, Cleo, "that book");
        await Bot.Advance(Duration.FromDays(4));

        Assert.Equal(Words.PromiseDone, (await Bot.Press(Ana, Bot.LastDirect(Ana), "Done")).Text);
        Assert.Equal(Words.PromiseDropped, (await Bot.Press(Ana, Bot.LastDirect(Ana), "Drop it")).Text);
        Assert.Equal(Words.PromiseGone, (await Bot.Press(Ana, Bot.LastDirect(Ana), "Done")).Text);
    }

    [Fact]
    public async Task Nobody_else_can_settle_it() =>
        Assert.Equal(Words.PromiseGone, (await Bot.Press(Cleo, await Promise(Ana, Cleo, "that book"), "Done")).Text);

    [Fact]
    public async Task An_empty_note_or_one_to_oneself_is_refused()
    {
        Assert.Equal(Words.PromiseNeedsNote, (await Promise(Ana, Cleo, "  ")).Text.Split('\n')[0]);
        Assert.True((await Bot.Act(Ana, new Shown(new Card()), new ActionId("promise", await Number(Ana)))).IsRefusal);
    }

    [Fact]
    public async Task Of_several_people_one_is_chosen_in_the_form()
    {
        var answer = await Bot.Act(Ana, new Shown(new Card()), new ActionId("promise", $"{await Number(Ben)}.{await Number(Cleo)}"));

        var whom = answer.Form.Fields[0];
        Assert.Equal(("For whom", true), (whom.Label, whom.Required));
        Assert.Equal(["Ben", "Cleo"], whom.Options.Select(option => option.Label));
        Assert.StartsWith(
            "Noted for you alone: “that book”, for Cleo.", (await Bot.Submit(Ana, answer.Form, ("whom", await Number(Cleo)), ("note", "that book"))).Text, StringComparison.Ordinal);
        Assert.Equal(Words.PromiseNeedsSomebody, (await Bot.Submit(Ana, answer.Form, ("note", "that book"))).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Of_more_people_than_fit_anybody_can_be_chosen()
    {
        var form = (await Bot.Act(Ana, new Shown(new Card()), new ActionId("promise", "any"))).Form;

        Assert.Equal(FormFieldKind.Members, form.Fields[0].Kind);
        Assert.StartsWith("Noted for you alone: “that book”, for Cleo.", (await Bot.Submit(Ana, form, ("whom", Cleo.User.Id), ("note", "that book"))).Text, StringComparison.Ordinal);
        Assert.Equal(Words.PromiseToOneself, (await Bot.Submit(Ana, form, ("whom", Ana.User.Id), ("note", "that book"))).Text);
    }

    [Theory]
    [InlineData("1.x")]
    [InlineData(".")]
    [InlineData("98.99")]
    public async Task Forged_ids_name_nobody(string whom) =>
        Assert.True((await Bot.Act(Ana, new Shown(new Card()), new ActionId("promise", whom))).IsRefusal);

    [Fact]
    public async Task In_a_menu_of_an_older_card_the_person_is_the_chosen_one()
    {
        var answer = await Bot.Act(Ana, new Shown(new Card()), new ActionId("promise"), await Number(Cleo));

        Assert.Equal("Remember a promise", answer.Form.Title);
        Assert.Equal("I remind you of it once. Nothing is sent, and nobody else sees it", answer.Form.Fields[0].Hint);
    }

    private async Task<Answer> Promise(Someone by, Someone to, string note)
    {
        var form = (await Bot.Act(by, new Shown(new Card()), new ActionId("promise", await Number(to)))).Form;
        return await Bot.Submit(by, form, ("note", note));
    }

    private Task<string> Number(Someone one) => Read(session => IdOf(session, one).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
