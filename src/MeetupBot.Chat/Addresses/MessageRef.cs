namespace MeetupBot.Chat.Addresses;

public readonly record struct MessageRef(string Platform, string ChannelId, string MessageId)
{
    public ChannelRef Channel => new(Platform, ChannelId);
}
