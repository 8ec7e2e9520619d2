namespace MeetupBot.Discord.Wire;

/// <summary><see cref="Id"/> is the n of files[n]. Source: API Reference, "Uploading Files".</summary>
internal sealed record AttachmentRequest(int Id, string Filename);
