using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What one way to read a line comes to: entries, or an error.</summary>
internal sealed class Resolution
{
    private readonly HashSet<TimedEntry> _taken = [];

    /// <summary>All that are different.</summary>
    public List<TimedEntry> Entries { get; } = [];

    public List<TimeRemark> Remarks { get; } = [];

    /// <summary>The half of the day that was chosen for each time of day as typed, which is the same in all of a line.</summary>
    public Dictionary<(ClockSpec? Start, ClockSpec? End, DayPart? Part), ClockPick> Chosen { get; } = [];

    /// <summary>The last weekday that stood alone, which one behind it follows.</summary>
    public (IsoDayOfWeek Weekday, LocalDate Date)? LastWeekday { get; set; }

    public int DroppedPast { get; set; }

    /// <summary>How many times were made, equal ones too.</summary>
    public int Taken { get; private set; }

    /// <summary>How many ways there are to choose the halves of the day.</summary>
    public int Ways { get; set; } = 1;

    public ParseError? Error { get; set; }

    /// <summary>Where the error is: the place of the first token and the place behind the last one.</summary>
    public (int Start, int End) ErrorAt { get; set; }

    /// <summary>Where a suggestion stands in the text: all that leans on the part at fault.</summary>
    public (int Start, int End) SuggestAt { get; set; }

    public void Take(TimedEntry entry)
    {
        Taken++;
        if (_taken.Add(entry))
            Entries.Add(entry);
    }
}
