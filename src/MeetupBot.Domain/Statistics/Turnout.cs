namespace MeetupBot.Domain.Statistics;

/// <summary>
/// How many of the members going to one meetup came. The meetup is over. Guests are not counted. It counts only what the meetup's card
/// shows, not who said in private that they were absent.
/// </summary>
/// <param name="Going">Members who were going.</param>
/// <param name="CheckedIn">Members recorded as present, whether they were going or not.</param>
/// <param name="Here">Members who were going and are recorded as present.</param>
public sealed record Turnout(long Going, long CheckedIn, long Here)
{
    /// <summary>Whether anybody is recorded as present. Other meetups say nothing about turnout and are left out of the rate.</summary>
    public bool IsKnown => CheckedIn > 0;

    /// <summary>The share of members going who came, over several meetups.</summary>
    /// <returns>From 0 to 1; null when those who came, or those who did not, are fewer than <see cref="SmallGroups.Least"/>.</returns>
    public static double? Rate(IEnumerable<Turnout> turnouts)
    {
        var known = turnouts.Where(turnout => turnout.IsKnown).ToList();
        var (here, going) = (known.Sum(turnout => turnout.Here), known.Sum(turnout => turnout.Going));
        return SmallGroups.MaySplit((int)here, (int)going) ? (double)here / going : null;
    }
}
