namespace MeetupBot.Domain.Statistics;

/// <summary>How many of the members going to one meetup came. The meetup is over. Guests are not counted.</summary>
/// <param name="Going">Members who were going.</param>
/// <param name="CheckedIn">Members recorded as present, whether they were going or not.</param>
/// <param name="Here">Members who were going and are recorded as present.</param>
/// <param name="Absent">Members who were going and are recorded as absent.</param>
/// <param name="Said">Members recorded as present or absent, whether they were going or not.</param>
public sealed record Turnout(long Going, long CheckedIn, long Here, long Absent, long Said)
{
    /// <summary>Whether anybody is recorded as present or absent. Other meetups say nothing about turnout and are left out of the rate.</summary>
    public bool IsKnown => Said > 0;

    /// <summary>The members going who checked in. If nobody checked in, all members going who are not recorded as absent.</summary>
    public long Came => CheckedIn > 0 ? Here : Going - Absent;

    /// <summary>The share of members going who came, over several meetups.</summary>
    /// <returns>From 0 to 1; null when fewer members were going than <see cref="SmallGroups.Least"/>.</returns>
    public static double? Rate(IEnumerable<Turnout> turnouts)
    {
        var known = turnouts.Where(turnout => turnout.IsKnown).ToList();
        var going = known.Sum(turnout => turnout.Going);
        return going < SmallGroups.Least ? null : (double)known.Sum(turnout => turnout.Came) / going;
    }
}
