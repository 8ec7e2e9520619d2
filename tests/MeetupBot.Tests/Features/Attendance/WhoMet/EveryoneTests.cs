using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.WhoMet;

/// <summary>Whom <c>I met everyone</c> names.</summary>
public sealed class EveryoneTests : BotTests
{
    [Fact]
    public async Task Where_only_some_checked_in_the_question_says_whom_everyone_means()
    {
        var card = await Meetup();
        foreach (var person in new[] { Ben, Cleo, Olga })
            await Bot.Press(person, card, "Going");
        await Bot.AdvanceTo(At(5, 10));
        await Bot.Press(Ben, Bot.Channel, "I'm here");

        await Bot.AdvanceTo(At(6, 9));

        Assert.StartsWith(
            "Who did you meet at Coffee?\nEveryone, checked in or going: Ben, Ana, Cleo.\n[Who did you meet?]", Bot.LastDirect(Olga).Text,
            StringComparison.Ordinal);
    }
}
