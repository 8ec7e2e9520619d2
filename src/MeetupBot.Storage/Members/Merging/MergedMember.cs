using System.Text.Json;

namespace MeetupBot.Storage;

/// <summary>A member that is part of another, and what is kept for when they part.</summary>
public sealed record MergedMember(Member Member, JsonElement Kept);
