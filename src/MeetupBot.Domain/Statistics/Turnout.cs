namespace MeetupBot.Domain.Statistics;

/// <summary>Of one meetup that is over, how many of those who said they would come did.</summary>
/// <param name="Going">Said so.</param>
/// <param name="CheckedIn">Everybody who is noted as there, those included who had not said so.</param>
/// <param name="Here">Of those who said they would come, noted as there.</param>
/// <param name="Absent">Of these, said afterwards that they were not there.</param>
/// <param name="Said">Everybody of whom it is noted that they were there or were not.</param>
public sealed record Turnout(long Going, long CheckedIn, long Here, long Absent, long Said)
{
    /// <summary>Nothing is known of a meetup without a single word about who was there. It counts on neither side of the rate.</summary>
    public bool IsKnown => Said > 0;

    /// <summary>Who checked in; where nobody did, all but those who say that they were not.</summary>
    public long Came => CheckedIn > 0 ? Here : Going - Absent;

    /// <summary>The share of those going who came, over several meetups.</summary>
    /// <returns>From 0 to 1; null when fewer people were going than <see cref="SmallGroups.Least"/>.</returns>
    public static double? Rate(IEnumerable<Turnout> turnouts)
    {
        var known = turnouts.Where(turnout => turnout.IsKnown).ToList();
        var going = known.Sum(turnout => turnout.Going);
        return going < SmallGroups.Least ? null : (double)known.Sum(turnout => turnout.Came) / going;
    }
}
