namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Channel, "Modify Channel", thread parameters.</summary>
internal sealed record ModifyThreadRequest(bool Archived);
