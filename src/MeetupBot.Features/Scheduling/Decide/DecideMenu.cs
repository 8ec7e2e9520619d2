using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>A menu of the candidate times that are still ahead.</summary>
internal static class DecideMenu
{
    public const string Name = "decide.menu";

    /// <summary>The limit of the narrowest platform. Other times have to be typed.</summary>
    private const int Most = 25;

    public static Block.Menu Draw(MeetupView view, TimePhrases phrases, Instant now)
    {
        var tallies = view.Poll.Tallies();
        var options = view.Poll.Options
            .Select((option, index) => (option, index))
            .Where(entry => ChoiceDeadlineRule.FindDeadline(entry.option.Time, view.Meetup.Zone, view.Meetup.Duration, now) > now)
            .Take(Most)
            .Select(entry => new MenuOption(
                $"{entry.index + 1} · {phrases.ForMenu(entry.option.Time)} · {Words.TallyCount(tallies[entry.index])}",
                entry.option.Id.ToString(CultureInfo.InvariantCulture)));
        return new Block.Menu(new(Name, view.Meetup.Id.Value), Words.ChooseTime, [.. options]) { Min = 1 };
    }
}
