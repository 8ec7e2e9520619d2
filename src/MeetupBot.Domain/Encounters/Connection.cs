using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Encounters;

/// <summary>Everything known about the encounters of two members.</summary>
/// <param name="Meetings">The earliest first. At least one.</param>
public sealed record Connection(MemberId Other, IReadOnlyList<Meeting> Meetings)
{
    public Meeting First => Meetings[0];

    public Meeting Last => Meetings[^1];

    /// <summary>How often they met. It counts occasions, not stored encounters.</summary>
    public int Times => Meetings.Count;

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
}
