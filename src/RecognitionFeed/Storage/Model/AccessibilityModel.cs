using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Accessibility;

namespace RecognitionFeed.Storage.Model;

internal static class AccessibilityModel
{
    public static void AddAccessibility(this ModelBuilder model) =>
        model.Entity<AccessibilityReport>().ToTable("accessibility_reports");
}
