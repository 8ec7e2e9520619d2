namespace MeetupBot.Domain.Polls;

/// <summary>The time chosen from a poll, with the reasons.</summary>
/// <param name="Tally">Who can come.</param>
/// <param name="FirstMeetings">
/// The most pairs among those who get a place who may meet for the first time; 0 when no number may be told.
/// </param>
/// <param name="DecidedBy">The first difference from the next best time.</param>
public sealed record Choice(PollOption Option, Tally Tally, int FirstMeetings, ChoiceReason DecidedBy)
{
    /// <summary>How many of those who can come get a place.</summary>
    public int Seated { get; init; } = Tally.CanCome;

    /// <summary>More people can come to this time, or to the next best one, than there are places.</summary>
    public bool AreAlikeByPlaces { get; init; }
}
