namespace MeetupBot.Discord.Rest.Requests;

/// <summary>A file of a multipart request.</summary>
internal sealed record RestFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
