namespace MeetupBot.Domain.Members;

public readonly record struct SpaceId(long Value);
