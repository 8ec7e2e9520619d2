using MeetupBot.Application.Texts;

namespace MeetupBot.Tests.Application.Texts;

/// <summary>Names in a sentence end with "and".</summary>
public sealed class NameListTests
{
    [Theory]
    [InlineData("Ana", "Ana was there.")]
    [InlineData("Ana,Ben", "Ana and Ben were there.")]
    [InlineData("a former member,Ana,Cleo", "A former member, Ana and Cleo were there.")]
    [InlineData("Ana,Ben,Cleo,Dev,Eli,Finn,Gia,Hal,Ian", "Ana, Ben, Cleo, Dev, Eli, Finn, Gia and 2 more were there.")]
    public void Those_who_were_there_are_a_sentence(string names, string expected) => Assert.Equal(expected, Words.WereThere(names.Split(',')));

    [Theory]
    [InlineData("Ana,Ben +1,Cleo", "Ana, Ben +1 and Cleo were going.")]
    [InlineData("a former member", "A former member was going.")]
    public void Those_who_were_going_are_one_too(string names, string expected) => Assert.Equal(expected, Words.WereGoing(names.Split(',')));

    [Fact]
    public void A_former_member_begins_a_sentence_as_any_word_does()
    {
        string[] begun =
        [
            Words.Proposes(Words.FormerMember), Words.PollSummary(Words.FormerMember, "Coffee"), Words.Suggests(Words.FormerMember),
            Words.WouldLikeToMeetYou(Words.FormerMember), Words.WouldLikeToSeeYouAgain(Words.FormerMember), Words.LearnsYours(Words.FormerMember),
        ];

        Assert.All(begun, sentence => Assert.StartsWith("A former member ", sentence, StringComparison.Ordinal));
        Assert.Equal("Ana proposes", Words.Proposes("Ana"));
    }
}
