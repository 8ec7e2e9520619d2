namespace MeetupBot.Domain.Polls;

/// <summary>The time that a poll comes to, with its reasons.</summary>
/// <param name="Tally">Who can come.</param>
/// <param name="FirstMeetings">Pairs among them who have not met.</param>
/// <param name="DecidedBy">What set it apart from the next best.</param>
public sealed record Choice(PollOption Option, Tally Tally, int FirstMeetings, ChoiceReason DecidedBy);
