namespace MeetupBot.Domain.Polls;

/// <summary>The time chosen from a poll, with the reasons.</summary>
/// <param name="Tally">Who can come.</param>
/// <param name="FirstMeetings">The most pairs among them who may meet for the first time; 0 when no number may be told.</param>
/// <param name="DecidedBy">The first difference from the next best time.</param>
public sealed record Choice(PollOption Option, Tally Tally, int FirstMeetings, ChoiceReason DecidedBy);
