using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

/// <param name="Space">In which the recap stands that it answers; the row names the meetup.</param>
/// <param name="Title">The thread's name, where it has one.</param>
/// <param name="Card">What is said.</param>
public sealed record ThreadPayload(long Space, string Title, Card Card);
