namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>One <c>files[n]</c> of a multipart body.</summary>
internal sealed record UploadedFile(int Index, string FileName, string ContentType, byte[] Content);
