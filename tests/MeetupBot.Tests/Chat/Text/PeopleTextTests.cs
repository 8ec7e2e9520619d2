using MeetupBot.Chat.Text;

namespace MeetupBot.Tests.Chat.Text;

public sealed class PeopleTextTests
{
    [Theory]
    [InlineData("<@U1> and <@U2|eli> because they climb", "U1 | U2 | because they climb")]
    [InlineData("<@U1>,<@!77>", "U1 | 77")]
    [InlineData("<@U1>, <@U2> & <@U3>", "U1 | U2 | U3")]
    [InlineData("<@U1> to <@U2>", "U1 | U2")]
    [InlineData("@bob,@eli", "'@bob' | '@eli'")]
    [InlineData("@bob @eli Smith", "'@bob' | '@eli Smith'")]
    [InlineData("Bob Smith and Eli because of the climbing", "'Bob Smith' | 'Eli' | because of the climbing")]
    [InlineData("\"Bob and Sons\", Eli", "'Bob and Sons' | 'Eli'")]
    [InlineData("Andy with Sandra", "'Andy' | 'Sandra'")]
    [InlineData("<@U1> <@U2> you both climb", "U1 | U2 | 'you both climb'")]
    [InlineData("<@U1|Bob>yesterday", "U1 | 'yesterday'")]
    [InlineData("me and <@U1>", "'me' | U1")]
    [InlineData("a < b", "'a < b'")]
    [InlineData(" , and ; ", "")]
    public void Names_are_parted_by_their_place(string text, string parts) =>
        Assert.Equal(parts, string.Join(" | ", PeopleText.Split(text).Select(Show)));

    [Fact]
    public void Any_text_at_all_is_taken_apart_without_a_fault()
    {
        const string Alphabet = "<>|@#!&;:,\"“” \n\tandtowih'becusU12\u00A0\uD83D";
        var random = new Random(20261129);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(0, 80)));
            Assert.All(PeopleText.Split(text), part => Assert.InRange(part.Start, 0, text.Length));
        }
    }

    private static string Show(PeoplePart part) => part switch
    {
        PeoplePart.Mention mention => mention.Id,
        PeoplePart.Name name => $"'{name.Words}'",
        PeoplePart.Reason reason => reason.Words,
        _ => "",
    };
}
