namespace MeetupBot.Discord.Wire;

internal sealed record MediaGalleryItem(MediaItem Media, string? Description);
