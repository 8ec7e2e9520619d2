namespace MeetupBot.Domain.Statistics;

/// <summary>Counts first meetings, as far as the number tells nobody about a few people.</summary>
public static class FirstMeetingCount
{
    /// <returns>The number of pairs; null when fewer than <see cref="SmallGroups.Least"/> people are in them.</returns>
    public static int? Of(IReadOnlyCollection<FirstMeeting> meetings) =>
        meetings.SelectMany(meeting => new[] { meeting.LowMember, meeting.HighMember }).Distinct().Count() < SmallGroups.Least
            ? null
            : meetings.Count;

    /// <summary>
    /// A total over several meetups. What is too small to be told on its own is counted together, and left out when even that is too small.
    /// So the total less the numbers of the single meetups never tells about a few people.
    /// </summary>
    /// <returns>Null when no part can be told.</returns>
    public static int? Total(IEnumerable<FirstMeeting> meetings)
    {
        var groups = meetings.GroupBy(meeting => meeting.MeetupId).Select(group => (IsMeetup: group.Key is not null, Pairs: group.ToList())).ToList();
        var told = groups.Where(group => group.IsMeetup).Select(group => Of(group.Pairs)).OfType<int>().ToList();
        var rest = Of([.. groups.Where(group => !group.IsMeetup || Of(group.Pairs) is null).SelectMany(group => group.Pairs)]);
        return told.Count == 0 ? rest : told.Sum() + (rest ?? 0);
    }
}
