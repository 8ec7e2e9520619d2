namespace MeetupBot.Discord.Gateway;

/// <summary>Which part of the guilds a connection serves. Source: Events, Gateway, "Sharding".</summary>
internal readonly record struct GatewayShard(int Id, int Count);
