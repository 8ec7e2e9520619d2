using System.Collections;
using System.Xml.Linq;
using QRCoder;

namespace MeetupBot.Pages.Drawing;

/// <summary>
/// Draws a QR code (ISO/IEC 18004) with its quiet zone of four modules. It is dark on light in every colour scheme, because cameras need
/// that.
/// </summary>
internal static class QrDrawing
{
    private const int Module = 10;

    /// <param name="label">A description of the link for people who can't see the code.</param>
    /// <param name="address">The encoded address.</param>
    public static XElement Draw(string label, Uri address)
    {
        // Level M is readable with up to 15 % of it covered, such as by a thumb.
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count * Module;
        return Svg.Picture("code", label, (0, 0, size, size), Svg.Group("modules", data.ModuleMatrix.SelectMany(Row)));
    }

    /// <summary>
    /// Draws each run of dark modules as a rectangle. In a single path, browsers round the corners off when there are too many.
    /// </summary>
    private static IEnumerable<XElement> Row(BitArray modules, int y)
    {
        for (var x = 0; x < modules.Length; x++)
        {
            var start = x;
            while (x < modules.Length && modules[x])
                x++;
            if (x > start)
                yield return Svg.Rectangle(start * Module, y * Module, (x - start) * Module, Module);
        }
    }
}
