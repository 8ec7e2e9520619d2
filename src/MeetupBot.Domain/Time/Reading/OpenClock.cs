using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Offers beginnings where only a side of a time of day was typed: "after 3pm", "before noon".</summary>
/// <param name="textAt">Text of the days that were typed, at a time of day.</param>
internal sealed class OpenClock(ClockChooser chooser, Func<ChosenClock, string> textAt)
{
    /// <summary>What is over by a time of day is taken to last as long as a meetup without a length does, in seconds.</summary>
    private const int UsualLength = 2 * NodaConstants.SecondsPerHour;

    public List<Suggestion> Instead(Member member, OpenSide side)
    {
        if (!member.HasClock || member.IsAllDay)
            return [];
        var at = member.Clock is { } clock ? chooser.Choose(clock, null, member.Part).Select(pick => pick.Start).ToList() : [ClockChooser.BeginningOf(member.Part!.Value)];
        var picks = side == OpenSide.After
            ? at.Count > 1 ? at.Select(start => new ClockPick(start, null)) : [new ClockPick(at[0], null), new ClockPick(at[0] + NodaConstants.SecondsPerHour, null)]
            : at.Select(end => new ClockPick(end - Math.Min(UsualLength, end), end));
        return [.. picks.Select(pick => textAt(new ChosenClock(member, pick, null))).Where(text => text.Length > 0).Select(text => new Suggestion(text))];
    }
}
