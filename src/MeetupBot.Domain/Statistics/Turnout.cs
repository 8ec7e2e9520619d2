namespace MeetupBot.Domain.Statistics;

/// <summary>Of one meetup that is over, how many of those who said they would come did.</summary>
/// <param name="Going">Said so.</param>
/// <param name="CheckedIn">Everybody who is noted as there, those included who had not said so.</param>
/// <param name="Here">Of those who said they would come, noted as there.</param>
/// <param name="Absent">Of these, said afterwards that they were not there.</param>
public sealed record Turnout(long Going, long CheckedIn, long Here, long Absent)
{
    /// <summary>Who checked in; where nobody did, all but those who say they were not there.</summary>
    public long Came => CheckedIn > 0 ? Here : Going - Absent;
}
