using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Application.Outbox;

public sealed class RedactedNamesTests
{
    [Theory]
    [InlineData("Ana Lee asks", "A former member asks")]
    [InlineData("Ana asks", "A former member asks")]
    [InlineData("Ana Moss asks Ana", "Ana Moss asks a former member")]
    [InlineData("Anabel asks", "Anabel asks")]
    public void Of_the_names_of_one_person_nothing_is_left_and_those_of_others_stay(string text, string left) =>
        Assert.Equal(left, CardText.Render(new RedactedNames(["Ana", "Ana Lee"], ["Ana Moss", "Ben"]).RemoveFrom(new Card(new Block.Paragraph(text)))));

    [Theory]
    [InlineData("Hello. You both know Gia, Ben and Ana. To begin with: what did you climb last?", "Hello. You both know Gia and Ben. To begin with: what did you climb last?")]
    [InlineData("You all know Ana and Ben; you both like tea", "You all know Ben; you both like tea")]
    [InlineData("You both know Ana.", "You both know a former member.")]
    [InlineData("Thanks. Ana asks", "Thanks. A former member asks")]
    public void Whom_two_know_is_told_without_them_and_a_sentence_begins_with_a_capital(string text, string left) =>
        Assert.Equal(left, CardText.Render(new RedactedNames(["Ana"], ["Ben"]).RemoveFrom(new Card(new Block.Paragraph(text)))));

    [Theory]
    [InlineData("Ana asks", "Ana Lee asks")]
    [InlineData("Ana Lee asks", "Ana Lee asks")]
    [InlineData("Ana Moss asks", "Ana Moss asks")]
    public void A_new_name_takes_the_place_of_the_former_one_once(string text, string next) =>
        Assert.Equal(next, CardText.Render(new RedactedNames(["Ana"], ["Ana Lee", "Ana Moss"], "Ana Lee").RemoveFrom(new Card(new Block.Paragraph(text)))));

    [Fact]
    public void Labels_and_dates_that_are_the_same_for_everybody_are_nobodys_name()
    {
        var card = new Card(
            new Block.Paragraph("May and Sat are coming. See you Sat 5 May, not May 6."),
            new Block.Buttons(new Button("Going", new("a")), new Button("Introduce Going…", new("b"))),
            new Block.Menu(new("c"), "Which times work for you?", [new MenuOption("1 · Sat 5 Dec 10:00", "1"), new MenuOption("Sat", "2")]));

        var left = CardText.Render(new RedactedNames(["May", "Sat", "Going", "Which"], []).RemoveFrom(card));

        Assert.Equal(
            "A former member and a former member are coming. See you Sat 5 May, not May 6.\n[Going]\n[Which times work for you?]\n  - 1 · Sat 5 Dec 10:00",
            left);
    }

    [Fact]
    public void A_menu_s_own_words_may_have_a_name()
    {
        var card = new Card(new Block.Menu(new("c"), "Who is here? Ana – Cleo", [new MenuOption("Ben", "1")]));

        Assert.StartsWith("[Who is here? a former member – Cleo]", CardText.Render(new RedactedNames(["Ana"], []).RemoveFrom(card)), StringComparison.Ordinal);
    }
}
