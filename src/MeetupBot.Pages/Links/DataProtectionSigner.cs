using System.Security.Cryptography;
using MeetupBot.Features.Attendance.Links;
using Microsoft.AspNetCore.DataProtection;

namespace MeetupBot.Pages.Links;

/// <summary>Seals links by ASP.NET Core Data Protection: encrypted and authenticated, with a separate key for each kind of page.</summary>
internal sealed class DataProtectionSigner(IDataProtectionProvider provider) : IPageSigner
{
    /// <summary>Longer seals are rejected without decryption.</summary>
    private const int LongestSeal = 1_000;

    public string Seal(PageKind kind, string text) => Protector(kind).Protect(text);

    public string? Open(PageKind kind, string seal)
    {
        if (seal.Length > LongestSeal)
            return null;
        try
        {
            return Protector(kind).Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(PageKind kind) => provider.CreateProtector("MeetupBot.Pages", kind.ToString());
}
