using MeetupBot.Features.Attendance.Links;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>Signs nothing, so that a test can read links on cards.</summary>
internal sealed class PlainSigner : IPageSigner
{
    public string Seal(PageKind kind, string text) => $"{kind}.{text.Replace('|', '.')}";

    public string? Open(PageKind kind, string seal) => seal.StartsWith($"{kind}.", StringComparison.Ordinal)
        ? seal[(kind.ToString().Length + 1)..].Replace('.', '|')
        : null;
}
