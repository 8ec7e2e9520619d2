namespace MeetupBot.Features.Outgoing;

/// <summary>A conversation to be begun; what is said in it is drawn when it is sent, and again when it changes.</summary>
/// <param name="Introduction">Whose.</param>
/// <param name="Space">In which space.</param>
/// <param name="Users">The platform's ids of the accounts.</param>
/// <param name="Channel">The channel that such a conversation is part of, where the platform asks for one.</param>
public sealed record GroupPayload(string Introduction, long Space, IReadOnlyList<string> Users, string? Channel);
