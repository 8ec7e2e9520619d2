using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Encounters;

/// <summary>Everything that two members say of their encounters, or a part of it.</summary>
/// <param name="Meetings">The earliest first. At least one.</param>
public sealed record Connection(MemberId Other, IReadOnlyList<Meeting> Meetings)
{
    public Meeting First => Meetings[0];

    public Meeting Last => Meetings[^1];

    /// <summary>How often they met. It counts occasions, not stored encounters.</summary>
    public int Times => Meetings.Count;

    /// <summary>The part of it that both say. Null when there is none.</summary>
    public Connection? Confirmed => Only(meeting => meeting.IsConfirmed);

    /// <param name="encounters">Of these two members only, in any order.</param>
    public static Connection FromEncounters(MemberId other, IEnumerable<Encounter> encounters)
    {
        var meetings = new List<Meeting>();
        foreach (var encounter in encounters.Order(Encounter.ByTime))
        {
            var known = meetings.FindLastIndex(meeting => meeting.Encounters[^1].IsAbout(encounter.Occasion, encounter.MetAt));
            if (known < 0)
                meetings.Add(new Meeting(encounter.Occasion, encounter.MetAt, [encounter]));
            else
                meetings[known] = meetings[known] with { Encounters = [.. meetings[known].Encounters, encounter] };
        }

        return new Connection(other, meetings);
    }

    /// <summary>The part of it that this one of the two says. Null when there is none.</summary>
    public Connection? SaidBy(MemberId one) => Only(meeting => meeting.SaidBy(one));

    /// <summary>The meetings that only the other one says.</summary>
    public IReadOnlyList<Meeting> Unanswered(MemberId one) => [.. Meetings.Where(meeting => !meeting.SaidBy(one))];

    private Connection? Only(Func<Meeting, bool> counts) =>
        Meetings.Where(counts).ToList() is { Count: > 0 } meetings ? this with { Meetings = meetings } : null;
}
