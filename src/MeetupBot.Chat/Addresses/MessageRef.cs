namespace MeetupBot.Chat;

public readonly record struct MessageRef(string Platform, string ChannelId, string MessageId)
{
    public ChannelRef Channel => new(Platform, ChannelId);
}
