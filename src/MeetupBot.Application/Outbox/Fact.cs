namespace MeetupBot.Application.Outbox;

/// <summary>What a direct message states. It is looked at again when the message is sent.</summary>
/// <param name="Topic">The name of an <see cref="ITopic"/>, as it is registered.</param>
/// <param name="Detail">What the topic needs to know beside the message's meetup and recipient.</param>
public sealed record Fact(string Topic, string Detail);
