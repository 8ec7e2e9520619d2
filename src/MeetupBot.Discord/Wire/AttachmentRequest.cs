namespace MeetupBot.Discord.Wire;

/// <summary><see cref="Id"/> is the n of files[n], written as an id. Source: API Reference, "Uploading Files".</summary>
internal sealed record AttachmentRequest(Snowflake Id, string Filename);
