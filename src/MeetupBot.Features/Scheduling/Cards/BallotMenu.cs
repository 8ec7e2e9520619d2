using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>
/// The menus of a poll. Many times are split over several menus. Each menu carries the times that it shows as bits, so a choice changes
/// nothing for the other times.
/// </summary>
internal static class BallotMenu
{
    public static IEnumerable<Block> DrawYes(Meetup meetup, Poll poll, Ballot? own, Capabilities capabilities, TimePhrases phrases) =>
        Menus(ButtonNames.VoteYes, WriteQuestion(poll), meetup, poll, own?.Yes ?? OptionSet.Empty, capabilities, phrases);

    public static IEnumerable<Block> DrawIfNeedBe(Meetup meetup, Poll poll, Ballot own, Capabilities capabilities, TimePhrases phrases) =>
        Menus(ButtonNames.VoteIfNeedBe, Words.IfNeedBe, meetup, poll, own.IfNeedBe, capabilities, phrases);

    public static string WriteQuestion(Poll poll) => poll.Options.All(option => option.Time.IsWholeDay) ? Words.WhichDaysWork : Words.WhichTimes;

    /// <summary>Reads from the action's detail which times a menu shows; empty if the detail is invalid.</summary>
    public static OptionSet ReadShown(string detail) =>
        long.TryParse(detail, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) && bits > 0 ? new(bits) : OptionSet.Empty;

    private static IEnumerable<Block> Menus(
        string action, string placeholder, Meetup meetup, Poll poll, OptionSet chosen, Capabilities capabilities, TimePhrases phrases)
    {
        var numbered = poll.Options.Select((option, index) => (option, number: index + 1)).ToList();
        var pages = numbered.Chunk(capabilities.MenuOptions).ToList();
        foreach (var page in pages)
        {
            var shown = OptionSet.Create(page.Select(entry => entry.option.Id));
            var label = pages.Count == 1 ? placeholder : $"{placeholder} {page[0].number}–{page[^1].number}";
            var options = page.Select(entry => new MenuOption(
                $"{entry.number} · {phrases.ForMenu(entry.option.Time, meetup.Duration)}",
                entry.option.Id.ToString(CultureInfo.InvariantCulture),
                chosen.Contains(entry.option.Id)));
            yield return new Block.Menu(
                new(action, meetup.Id.Value, shown.Bits.ToString("x", CultureInfo.InvariantCulture)), label, [.. options])
            {
                Min = 0,
                Max = page.Length,
            };
        }
    }
}
