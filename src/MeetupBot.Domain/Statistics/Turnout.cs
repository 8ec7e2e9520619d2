namespace MeetupBot.Domain.Statistics;

/// <summary>For one meetup that is over, how many of those who said they would come did.</summary>
/// <param name="Going">How many said they would come.</param>
/// <param name="CheckedIn">Everyone recorded as there, including those who had not said so.</param>
/// <param name="Here">How many of those who said they would come are recorded as there.</param>
/// <param name="Absent">How many of them said afterwards that they were not there.</param>
public sealed record Turnout(long Going, long CheckedIn, long Here, long Absent)
{
    /// <summary>Who checked in. If nobody did, everyone who was going except those who said they were not there.</summary>
    public long Came => CheckedIn > 0 ? Here : Going - Absent;
}
