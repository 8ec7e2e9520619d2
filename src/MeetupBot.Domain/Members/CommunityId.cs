namespace MeetupBot.Domain.Members;

public readonly record struct CommunityId(long Value);
