using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Application.Outbox;

public sealed class RedactedNamesTests
{
    [Theory]
    [InlineData("Ana Lee asks", "a former member asks")]
    [InlineData("Ana asks", "a former member asks")]
    [InlineData("Ana Moss asks Ana", "Ana Moss asks a former member")]
    [InlineData("Anabel asks", "Anabel asks")]
    public void Of_the_names_of_one_person_nothing_is_left_and_those_of_others_stay(string text, string left) =>
        Assert.Equal(left, CardText.Render(new RedactedNames(["Ana", "Ana Lee"], ["Ana Moss", "Ben"]).RemoveFrom(new Card(new Block.Paragraph(text)))));

    [Theory]
    [InlineData("Ana asks", "Ana Lee asks")]
    [InlineData("Ana Lee asks", "Ana Lee asks")]
    [InlineData("Ana Moss asks", "Ana Moss asks")]
    public void A_new_name_takes_the_place_of_the_former_one_once(string text, string next) =>
        Assert.Equal(next, CardText.Render(new RedactedNames(["Ana"], ["Ana Lee", "Ana Moss"], "Ana Lee").RemoveFrom(new Card(new Block.Paragraph(text)))));
}
